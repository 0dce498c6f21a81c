// Run while the program is built: writes the tables of encodings.def as C++, from what the C
// library's iconv says of each byte and pair of bytes. So no table stands in the source, and a run,
// which may open no file, needs none.
#include <array>
#include <cstdint>
#include <fstream>
#include <iconv.h>
#include <iostream>
#include <map>
#include <string>

namespace {

constexpr int kFirstByte = 0x80;
constexpr int kFirstLead = 0x81, kLastLead = 0xfe;
constexpr int kFirstTrail = 0x40, kLastTrail = 0xfe;

class Converter {
public:
    explicit Converter(const char *name)
        : m_handle(iconv_open("UTF-16LE", name))
    {
    }
    ~Converter()
    {
        if (isKnown())
            iconv_close(m_handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how iconv says so
    bool isKnown() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

    // The one UTF-16 unit that the bytes are; 0: none, or they are several.
    std::uint16_t unitOf(std::string bytes)
    {
        std::array<char, 16> out {};
        char *from = bytes.data(), *to = out.data();
        std::size_t left = bytes.size(), room = out.size();
        iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
        iconv(m_handle, &from, &left, &to, &room);
        if (left != 0 || out.size() - room != 2)
            return 0;
        return static_cast<std::uint16_t>(
            static_cast<unsigned char>(out[0]) | static_cast<unsigned char>(out[1]) << 8);
    }

private:
    iconv_t m_handle;
};

std::string bytes(int first, int second)
{
    return { static_cast<char>(first), static_cast<char>(second) };
}

bool writeTable(std::ostream &out, const char *symbol, const char *name, bool pairs)
{
    Converter converter(name);
    if (!converter.isKnown()) {
        std::cerr << "packcodetables: iconv does not know " << name
                  << ": are the C library's gconv modules installed?\n";
        return false;
    }
    // The first code of each unit. That of 0, which stands for none, goes again.
    std::map<std::uint16_t, int> codes;
    out << "const char16_t k" << symbol << "[] = {";
    std::array<std::uint16_t, 256> single {};
    for (int byte = kFirstByte; byte < 256; ++byte) {
        const auto at = static_cast<std::size_t>(byte);
        single[at] = converter.unitOf(std::string(1, static_cast<char>(byte)));
        if (pairs && byte == kFirstByte)
            single[at] = 0; // the euro of Microsoft's GBK, which Python's does not have
        codes.emplace(single[at], byte);
        out << (byte % 16 == 0 ? "\n" : "") << single[at] << ',';
    }
    for (int lead = kFirstLead; pairs && lead <= kLastLead; ++lead) {
        out << '\n';
        for (int trail = kFirstTrail; trail <= kLastTrail; ++trail) {
            const bool begins = single[static_cast<std::size_t>(lead)] == 0;
            const std::uint16_t unit = begins ? converter.unitOf(bytes(lead, trail)) : 0;
            codes.emplace(unit, lead << 8 | trail);
            out << unit << ',';
        }
    }
    codes.erase(0);
    out << "\n};\nconst CodeOfUnit k" << symbol << "Codes[] = {";
    int written = 0;
    for (const auto &[unit, code] : codes)
        out << (written++ % 8 == 0 ? "\n" : "") << '{' << unit << ',' << code << "},";
    out << "\n};\n";
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "packcodetables OUT.cpp\n";
        return 64;
    }
    std::ofstream out(argv[1]);
    out << "#include \"core/machine/builtins/codetables.h\"\n\nnamespace interleave {\n\nnamespace {\n\n";
    bool good = true;
#define ENCODING(symbol, iconvName, pythonName, pairs, aliases)                                    \
    good = writeTable(out, #symbol, iconvName, pairs) && good;
#include "core/machine/builtins/encodings.def"
#undef ENCODING
    out << "\n} // namespace\n\nconst CodeTable kCodeTables[] = {\n";
#define ENCODING(symbol, iconvName, pythonName, pairs, aliases)                                    \
    out << "    { \"" pythonName "\", \"" aliases "\", k" #symbol ", " << (pairs ? "true" : "false")    \
        << ", k" #symbol "Codes, std::size(k" #symbol "Codes) },\n";
#include "core/machine/builtins/encodings.def"
#undef ENCODING
    out << "};\nconst std::size_t kCodeTableCount = std::size(kCodeTables);\n\n} // namespace interleave\n";
    out.close();
    return good && out ? 0 : 1;
}
