# cmake -D SOURCE=… -P check_tests.cmake
#
# Every source file of the library has a unit test of its own name: src/FOLDER/NAME.c is
# tested by unit/test_NAME.c or, where NAME is not the only one, by unit/test_FOLDER_NAME.c.
# Commands (src/cli) have tests of their own; what trains the parser has train/run.
cmake_policy(VERSION 3.25)

file(GLOB_RECURSE sources RELATIVE ${SOURCE}/src ${SOURCE}/src/*.c)
list(FILTER sources EXCLUDE REGEX "^(cli|syntax/train)/")
list(SORT sources)
set(names "")
foreach(file ${sources})
    get_filename_component(name ${file} NAME_WE)
    list(APPEND names ${name})
endforeach()

set(failures 0)
foreach(file ${sources})
    get_filename_component(name ${file} NAME_WE)
    get_filename_component(folder ${file} DIRECTORY)
    get_filename_component(folder "${folder}" NAME)
    set(twins ${names})
    list(FILTER twins INCLUDE REGEX "^${name}$")
    list(LENGTH twins count)
    set(test "test_${name}.c")
    if(count GREATER 1 AND folder)
        set(test "test_${folder}_${name}.c")
    endif()
    if(NOT EXISTS ${SOURCE}/tests/unit/${test} AND NOT EXISTS ${SOURCE}/tests/unit/test_${folder}_${name}.c)
        message("src/${file}:1: error: it has no tests/unit/${test}")
        math(EXPR failures "${failures} + 1")
    endif()
endforeach()

# A check that reads nothing passes everything.
list(LENGTH sources count)
if(count LESS 100)
    message("check_tests: only ${count} files found: is ${SOURCE} right?")
    math(EXPR failures "${failures} + 1")
endif()
if(failures)
    message(FATAL_ERROR "${failures} of ${count} files without a test")
endif()
message("${count} files, each with its test")
