#include "core/machine/builtins/declare.h"
#include "core/machine/native.h"

namespace interleave {

void declareBuiltins(Declarations &declare)
{
    declareNumbers(declare);
    declareStringSearch(declare);
    declareStringShape(declare);
    declareTextOperators(declare);
    declareTextFormats(declare);
    declareBytes(declare);
    declareBytesText(declare);
    declareLists(declare);
    declareDicts(declare);
    declareSets(declare);
    declareIteration(declare);
    declareReductions(declare);
    declareObjects(declare);
    declarePrinting(declare);
    declareMath(declare);
    declareTime(declare);
    declareRandom(declare);
    declareSystem(declare);
    declareRegex(declare);
    declareCode(declare);
    declareCodeFrames(declare);
    declareCodeLoad(declare);
    declareCodeTree(declare);
    declareTypes(declare);
    declareGc(declare);
    declareUnicode(declare);
    declareZlib(declare);
    declareWeak(declare);
    declareBinary(declare);
}

} // namespace interleave
