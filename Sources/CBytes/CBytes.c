// All of it is in the header, to be compiled into whoever uses it.
#include "CBytes.h"
