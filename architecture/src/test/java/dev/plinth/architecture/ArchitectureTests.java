package dev.plinth.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plinth.architecturerules.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> holds() {
        return Architecture.declaredIn("architecture/plinth.properties")
                .results()
                .map(result -> dynamicTest(result.toString(), result::require));
    }
}
