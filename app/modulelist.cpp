#include "app/modulelist.h"

#include "app/report.h"
#include "core/machine/prelude.h"

namespace interleave {

int listModules(const ListCommand &command)
{
    std::string text;
    for (const std::string &name : standardModuleNames()) {
        if (name.find("._") != std::string::npos)
            continue; // the library's own parts
        // Names hold letters, digits, underscores and dots: nothing that JSON writes otherwise.
        if (command.json)
            text += (text.empty() ? "[\n    \"" : ",\n    \"") + name + "\"";
        else
            text += name + "\n";
    }
    if (command.json)
        text += "\n]\n";
    return answer(text);
}

} // namespace interleave
