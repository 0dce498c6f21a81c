# Linked PRIVATE by every target of ours; nothing is global.
add_library(interleave_flags INTERFACE)
target_include_directories(interleave_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(interleave_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(interleave_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_KEYWORDS QT_NO_FOREACH)
if(INTERLEAVE_SANITIZE)
  target_compile_options(interleave_flags INTERFACE -fsanitize=${INTERLEAVE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(interleave_flags INTERFACE -fsanitize=${INTERLEAVE_SANITIZE})
endif()

# interleave_core_library(trace SOURCES ... HEADERS ... LIBS ...): one static library a folder of core, free of Qt.
function(interleave_core_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LIBS")
  add_library(interleave_${name} STATIC ${arg_SOURCES})
  target_sources(interleave_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS})
  set_target_properties(interleave_${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(interleave_${name} PUBLIC ${arg_LIBS} PRIVATE interleave_flags)
endfunction()

# interleave_widgets_library(stage SOURCES ... HEADERS ... LIBS ...): one static library a pane.
function(interleave_widgets_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LIBS")
  qt_add_library(interleave_${name} STATIC ${arg_SOURCES})
  target_sources(interleave_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS})
  target_link_libraries(interleave_${name} PUBLIC Qt6::Widgets ${arg_LIBS} PRIVATE interleave_flags)
endfunction()

set(interleave_test_timeout 300)
if(INTERLEAVE_SANITIZE)
  set(interleave_test_timeout 1500) # all is some ten times slower under a sanitizer
endif()

# interleave_add_test(tst_trace LAYER core SOURCES ... LIBS ...)
function(interleave_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LAYER" "SOURCES;LIBS;LABELS")
  qt_add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE Qt6::Test interleave_flags ${arg_LIBS})
  add_test(NAME ${arg_LAYER}.${name} COMMAND ${name})
  # Qt cuts a test function off at 300 s of its own.
  set(environment QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 LC_ALL=C.UTF-8
    QTEST_FUNCTION_TIMEOUT=${interleave_test_timeout}000)
  set_tests_properties(${arg_LAYER}.${name} PROPERTIES LABELS "${arg_LAYER};${arg_LABELS}"
    TIMEOUT ${interleave_test_timeout} ENVIRONMENT "${environment}")
endfunction()
