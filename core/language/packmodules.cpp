// Run by interleave_pack_modules() while the program is built: packmodules OUT SYMBOL FILE.py...
// compiles library code and writes it as a C++ source, a table of EmbeddedFile.
//
// Fails, with what is wrong and where, when one of the files does not compile or OUT cannot be
// written; OUT is as before then.
#include "core/language/compile.h"
#include "core/language/modulefile.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>

namespace {

using namespace interleave;

std::optional<std::string> readFile(const char *path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

// In words of eight bytes, which the compiler reads in an eighth of the time.
void addBytes(std::string &text, const std::string &bytes)
{
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(unsigned long long)) {
        unsigned long long word = 0;
        std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
        char digits[2 * sizeof word + 1];
        std::snprintf(digits, sizeof digits, "%llx", word);
        text += "0x";
        text += digits;
        text += at / sizeof word % 12 == 11 ? ",\n" : ",";
    }
}

// The C++ source; nothing when a file is missing or does not compile, which has been said.
std::optional<std::string> packed(const std::string &symbol, std::span<char *const> paths)
{
    std::string text = "// Made from files of the project; do not edit.\n"
                       "#include \"core/base/embedded.h\"\n\nnamespace interleave {\n\n";
    std::string table;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const std::string path = paths[i];
        const std::string file = path.substr(path.rfind('/') + 1);
        const std::optional<std::string> source = readFile(paths[i]);
        if (!source) {
            std::perror(paths[i]);
            return std::nullopt;
        }
        CompileOptions options;
        options.moduleName = file.substr(0, file.rfind(".py"));
        options.file = file;
        options.prelude = true;
        const auto module = compile(*source, options);
        if (!module) {
            const Diagnostic &first = module.error().front();
            std::fprintf(stderr, "%s:%u:%u: does not compile: %s\n", paths[i], first.where.line,
                first.where.column, first.lineText.c_str());
            return std::nullopt;
        }
        const std::string bytes = packModule(**module);
        const std::string name = "file" + std::to_string(i);
        text += "static const unsigned long long " + name + "[] = {\n";
        addBytes(text, bytes);
        text += "0 };\n";
        table += "    { \"" + options.moduleName + "\", { reinterpret_cast<const char *>(" + name
            + "), " + std::to_string(bytes.size()) + " } },\n";
    }
    text += "\nextern const EmbeddedFile " + symbol + "[];\nextern const std::size_t " + symbol
        + "Count;\nconst EmbeddedFile " + symbol + "[] = {\n" + table + "};\nconst std::size_t "
        + symbol + "Count = " + std::to_string(paths.size()) + ";\n\n} // namespace interleave\n";
    return text;
}

// A file that is half written would count as made.
bool writeWhole(const std::string &path, const std::string &text)
{
    const std::string beside = path + ".part";
    std::FILE *out = std::fopen(beside.c_str(), "wb");
    bool good = out != nullptr;
    if (good) {
        good = std::fwrite(text.data(), 1, text.size(), out) == text.size();
        good = std::fclose(out) == 0 && good;
        good = good && std::rename(beside.c_str(), path.c_str()) == 0;
    }
    if (!good)
        std::perror(path.c_str());
    if (!good && out != nullptr)
        std::remove(beside.c_str());
    return good;
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    const std::optional<std::string> text
        = packed(arguments[2], std::span(arguments, static_cast<std::size_t>(count)).subspan(3));
    return text && writeWhole(arguments[1], *text) ? 0 : 1;
}
