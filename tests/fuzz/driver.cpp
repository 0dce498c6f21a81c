// Runs a fuzz target without libFuzzer, which is clang's alone: first what is in the given files and
// folders, then inputs of its own.
//   fuzz_NAME [--runs N | --seconds S] [--seed N] [--length N] [FILE|FOLDER]...
// What it is at lies in fuzz_NAME.input; a crash or a hang (20 s of computing) leaves it there, and
// `fuzz_NAME --runs 0 fuzz_NAME.input` does it again.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <sys/time.h>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;
namespace fs = std::filesystem;

struct Asked {
    std::uint64_t runs = 0;
    std::chrono::seconds time { 0 };
    std::uint64_t seed = 1;
    std::size_t length = 1500;
    std::vector<Bytes> corpus;
};

constexpr itimerval kPatience { {}, { 20, 0 } }; // of computing, whatever else the machine does
constexpr itimerval kNoLimit {};
constexpr unsigned kWaits = 240; // seconds: for what hangs without computing

Bytes bytesOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(in), {} };
}

Asked asked(int argc, char **argv)
{
    Asked all;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const auto number
            = [&] { return i + 1 < argc ? std::strtoull(argv[++i], nullptr, 10) : 0; };
        if (word == "--runs")
            all.runs = number();
        else if (word == "--seconds")
            all.time = std::chrono::seconds(number());
        else if (word == "--seed")
            all.seed = number();
        else if (word == "--length")
            all.length = number();
        else if (fs::is_directory(word)) {
            std::vector<fs::path> files;
            for (const auto &entry : fs::recursive_directory_iterator(word)) {
                if (entry.is_regular_file())
                    files.push_back(entry.path());
            }
            std::sort(files.begin(), files.end()); // the same order on every file system
            for (const fs::path &file : files)
                all.corpus.push_back(bytesOf(file));
        } else {
            all.corpus.push_back(bytesOf(word));
        }
    }
    return all;
}

class Mutator {
public:
    explicit Mutator(const Asked &asked)
        : m_asked(asked)
        , m_random(asked.seed)
    {
    }

    Bytes next()
    {
        if (m_asked.corpus.empty() || below(2) == 0)
            return fresh();
        Bytes bytes = m_asked.corpus[below(m_asked.corpus.size())];
        for (std::size_t n = 1 + below(8); n-- > 0;)
            change(bytes);
        if (bytes.size() > 4 * m_asked.length)
            bytes.resize(4 * m_asked.length);
        return bytes;
    }

private:
    const Asked &m_asked;
    std::mt19937_64 m_random;

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }
    std::uint8_t byte() { return static_cast<std::uint8_t>(m_random()); }

    Bytes fresh()
    {
        Bytes bytes(1 + below(m_asked.length));
        for (std::uint8_t &b : bytes)
            b = byte();
        return bytes;
    }

    void change(Bytes &bytes)
    {
        const std::size_t at = below(bytes.size() + 1);
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto rest = static_cast<std::size_t>(bytes.end() - place);
        switch (below(6)) {
        case 0:
            bytes.insert(place, byte());
            break;
        case 1:
            if (rest != 0)
                *place = byte();
            break;
        case 2:
            if (rest != 0)
                *place = static_cast<std::uint8_t>(*place ^ 1u << below(8));
            break;
        case 3:
            bytes.erase(place, place + static_cast<std::ptrdiff_t>(std::min(rest, below(16))));
            break;
        case 4: { // a piece of itself, again
            const Bytes piece(
                place, place + static_cast<std::ptrdiff_t>(std::min(rest, below(64))));
            const auto to = bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size() + 1));
            bytes.insert(to, piece.begin(), piece.end());
            break;
        }
        default: { // goes on as another one does
            const Bytes &other = m_asked.corpus[below(m_asked.corpus.size())];
            bytes.erase(place, bytes.end());
            const std::size_t from = below(other.size() + 1);
            bytes.insert(
                bytes.end(), other.begin() + static_cast<std::ptrdiff_t>(from), other.end());
            break;
        }
        }
    }
};

void runOne(const Bytes &bytes, const std::string &keep)
{
    {
        std::ofstream out(keep, std::ios::binary);
        out.write(reinterpret_cast<const char *>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
    }
    ::setitimer(ITIMER_PROF, &kPatience, nullptr);
    ::alarm(kWaits);
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    ::alarm(0);
    ::setitimer(ITIMER_PROF, &kNoLimit, nullptr);
}

} // namespace

int main(int argc, char **argv)
{
    const Asked all = asked(argc, argv);
    const std::string keep
        = fs::path(argv[0]).filename().string() + "." + std::to_string(all.seed) + ".input";
    for (const Bytes &bytes : all.corpus)
        runOne(bytes, keep);
    Mutator mutator(all);
    const auto end = std::chrono::steady_clock::now() + all.time;
    std::uint64_t done = 0;
    while (done < all.runs || std::chrono::steady_clock::now() < end) {
        runOne(mutator.next(), keep);
        ++done;
    }
    fs::remove(keep);
    std::printf("%zu kept inputs and %llu new ones: no findings\n", all.corpus.size(),
        static_cast<unsigned long long>(done));
    return 0;
}
