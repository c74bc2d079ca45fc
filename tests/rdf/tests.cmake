# Output and answers judged by software from npm (package-lock.json; tests/run installs it).
file(GLOB judges CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/test_*.mjs)
foreach(judge ${judges})
    get_filename_component(name ${judge} NAME_WE)
    add_test(NAME rdf.${name} COMMAND ${CMAKE_CURRENT_LIST_DIR}/run ${name} $<TARGET_FILE:chancery>)
    set_tests_properties(rdf.${name} PROPERTIES LABELS rdf SKIP_RETURN_CODE 77
                         ENVIRONMENT "CHANCERY_ONTOLOGY=${PROJECT_SOURCE_DIR}/ontology")
endforeach()
