// Run by interleave_pack_modules() while the program is built: packmodules OUT SYMBOL FILE.py...
// compiles library code and writes it as a C++ source, a table of EmbeddedFile.
//
// Fails, with what is wrong and where, when one of the files does not compile.
#include "core/language/compile.h"
#include "core/language/modulefile.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

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
void writeBytes(std::FILE *out, const std::string &bytes)
{
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(unsigned long long)) {
        unsigned long long word = 0;
        std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
        std::fprintf(out, "0x%llx,%s", word, at / sizeof word % 12 == 11 ? "\n" : "");
    }
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    const char *symbol = arguments[2];
    std::FILE *out = std::fopen(arguments[1], "w");
    if (out == nullptr) {
        std::perror(arguments[1]);
        return 1;
    }
    std::fputs("// Made from files of the project; do not edit.\n#include \"core/base/embedded.h\"\n\n"
               "namespace interleave {\n\n",
        out);
    std::string table;
    for (int i = 3; i < count; ++i) {
        const std::string path = arguments[i];
        const std::string file = path.substr(path.rfind('/') + 1);
        const std::optional<std::string> text = readFile(arguments[i]);
        if (!text) {
            std::perror(arguments[i]);
            return 1;
        }
        CompileOptions options;
        options.moduleName = file.substr(0, file.rfind(".py"));
        options.file = file;
        options.prelude = true;
        const auto module = compile(*text, options);
        if (!module) {
            const Diagnostic &first = module.error().front();
            std::fprintf(stderr, "%s:%u:%u: does not compile: %s\n", arguments[i], first.where.line,
                first.where.column, first.lineText.c_str());
            return 1;
        }
        const std::string packed = packModule(**module);
        std::fprintf(out, "static const unsigned long long file%d[] = {\n", i);
        writeBytes(out, packed);
        std::fputs("0 };\n", out);
        table += "    { \"" + options.moduleName + "\", { reinterpret_cast<const char *>(file"
            + std::to_string(i) + "), " + std::to_string(packed.size()) + " } },\n";
    }
    std::fprintf(out,
        "\nextern const EmbeddedFile %s[];\nextern const std::size_t %sCount;\n"
        "const EmbeddedFile %s[] = {\n%s};\nconst std::size_t %sCount = %d;\n\n"
        "} // namespace interleave\n",
        symbol, symbol, symbol, table.c_str(), symbol, count - 3);
    if (std::fclose(out) != 0) {
        std::perror(arguments[1]);
        return 1;
    }
    return 0;
}
