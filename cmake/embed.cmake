# interleave_embed(target SYMBOL header-less name, FILES ...): the files' texts as C++ string views.
#
# Makes <SYMBOL>.cpp, which defines  const interleave::EmbeddedFile SYMBOL[]  and  const std::size_t SYMBOLCount
# (declared in core/base/embedded.h's form by the user), and adds it to the target.
function(interleave_embed target symbol)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  set(paths)
  foreach(file IN LISTS arg_FILES)
    get_filename_component(path ${file} ABSOLUTE)
    list(APPEND paths ${path})
  endforeach()
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DSYMBOL=${symbol} "-DFILES=${paths}" -P ${PROJECT_SOURCE_DIR}/cmake/embedscript.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/embedscript.cmake
    COMMENT "Embedding ${symbol}" VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

# interleave_pack_modules(target SYMBOL FILES ...): the same, but library code, compiled: names are those of modules
# ("gevent.pool"), texts what unpackModule() reads.
function(interleave_pack_modules target symbol)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND interleave_packmodules ${out} ${symbol} ${arg_FILES}
    DEPENDS ${arg_FILES} interleave_packmodules
    COMMENT "Compiling ${symbol}" VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()
