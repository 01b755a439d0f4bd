// The library's users import AdjudgeKit alone; these modules are its vocabulary.
@_exported public import Diagnostics
@_exported public import Engine
@_exported public import Rules
