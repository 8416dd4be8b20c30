#!/bin/sh
# Which conditions and statements of the operators no example needs: removes one at a time and runs the examples of the operators' tests.
# usage: tests/mutants.sh [OPERATOR ...]   e.g. tests/mutants.sh Reach Share; without names all operators
# Prints what can be removed unseen; exit status 0 when there is nothing.
set -eu
cd "$(dirname "$0")/.."
dotnet build tests/Hilum.Mutants -c Release --nologo -v q >&2
exec dotnet tests/Hilum.Mutants/bin/Release/net10.0/Hilum.Mutants.dll "$@"
