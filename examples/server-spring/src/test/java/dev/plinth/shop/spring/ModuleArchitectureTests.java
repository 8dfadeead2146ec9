package dev.plinth.shop.spring;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plinth.architecturerules.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this module alone can show: a leak is seen here first, and not in the last module of the build. */
class ModuleArchitectureTests {
    @TestFactory
    Stream<DynamicTest> holds() {
        return Architecture.ofThisModule("architecture/plinth.properties")
                .results()
                .map(result -> dynamicTest(result.toString(), result::require));
    }
}
