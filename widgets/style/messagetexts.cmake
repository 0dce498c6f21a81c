# Run at build time: writes OUT, the English sentence of every message id, from FILES (core/base/messages/*.def).
# lupdate does not expand macros over .def files, so the sentences are spelled out for it here; the compiler warns when an
# id is missing, since the switch is over the enum.
set(body "// Made from core/base/messages/*.def; do not edit.\n#include \"core/base/messageid.h\"\n\n#include <QtGlobal>\n\nnamespace interleave {\n\nconst char *messageText(MessageId id);\n\nconst char *messageText(MessageId id)\n{\n    switch (id) {\n    case MessageId::Nothing:\n        return \"\";\n")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  string(REGEX REPLACE "(^|\n)[ \t]*//[^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "MESSAGE\\([ \t\n]*([A-Za-z0-9_]+),"
    "    //: \\1\n    case MessageId::\\1:\n        return QT_TRANSLATE_NOOP(\"Message\"," text "${text}")
  string(REGEX REPLACE "([^\\\\])\"[ \t\n]*\\)" "\\1\");" text "${text}")
  string(APPEND body "${text}")
endforeach()
string(APPEND body "    }\n    return \"\";\n}\n\n} // namespace interleave\n")
file(WRITE ${OUT} "${body}")
