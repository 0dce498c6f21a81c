// Characters that arrive with text pasted from documents and only look like the ones of a program.
#pragma once

#include <string_view>

namespace interleave {

// The ASCII text that was meant by “ ” ‘ ’ ， （ － … and the like; empty when the character
// resembles none.
std::string_view asciiMeant(char32_t character);
// May stand in a name; ASCII is not asked here.
bool isNameCharacter(char32_t character);
// Takes no room or shows as blank: must be named by its number in a message.
bool isInvisible(char32_t character);

} // namespace interleave
