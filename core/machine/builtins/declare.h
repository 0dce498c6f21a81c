// The parts of declareBuiltins(), one for each source here.
#pragma once

namespace interleave {

class Declarations;

void declareStringSearch(Declarations &declare);  // strsearch.cpp
void declareStringShape(Declarations &declare);   // strshape.cpp
void declareTextOperators(Declarations &declare); // textoperators.cpp: of str, bytes and bytearray
void declareTextFormats(Declarations &declare);   // textformats.cpp: %, str.format, format()
void declareBytes(Declarations &declare);         // bytesmethods.cpp
void declareBytesText(Declarations &declare);     // bytestext.cpp
void declareNumbers(Declarations &declare); // numbers.cpp: int, float, bool and what computes with
                                            // them
void declareLists(Declarations &declare);   // listmethods.cpp: list and tuple
void declareDicts(Declarations &declare);   // dictmethods.cpp
void declareSets(Declarations &declare);    // setmethods.cpp
void declareIteration(Declarations &declare);  // iteration.cpp: iter, next, range, reversed
void declareReductions(Declarations &declare); // reductions.cpp: min, max, sum, any, all, sorted
void declareObjects(Declarations &declare);    // objects.cpp: isinstance, id, hash, repr...
void declarePrinting(Declarations &declare);   // printing.cpp: print, input and sys.stdout
void declareMath(Declarations &declare);       // mathmodule.cpp
void declareTime(Declarations &declare);       // timemodule.cpp: time and interleave
void declareRandom(Declarations &declare);     // randommodule.cpp
void declareBinary(Declarations &declare);     // binarymodule.cpp: _binary
void declareCode(Declarations &declare);       // codemodule.cpp: _code
void declareCodeFrames(Declarations &declare); // codeframes.cpp: _code
void declareCodeLoad(Declarations &declare);   // codeload.cpp: _code
void declareCodeTree(Declarations &declare);   // codetree.cpp: _code
void declareRegex(Declarations &declare);      // regexmodule.cpp: _regex
void declareSystem(Declarations &declare);     // systemmodule.cpp: sys and os
void declareTypes(Declarations &declare);      // typesmodule.cpp: ModuleType, MethodType
void declareGc(Declarations &declare);         // gcmodule.cpp: gc.collect
void declareUnicode(Declarations &declare);    // unicodemodule.cpp: names of characters
void declareZlib(Declarations &declare);       // zlibmodule.cpp
void declareWeak(Declarations &declare);       // weakmodule.cpp: _weak

} // namespace interleave
