#ifndef ADJUDGE_CLIBYAML_SHIM_H
#define ADJUDGE_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
