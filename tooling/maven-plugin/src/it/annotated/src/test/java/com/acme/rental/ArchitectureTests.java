package com.acme.rental;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plinth.architecturerules.Architecture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> holds() {
        return Architecture.declaredIn("plinth.properties").report(Path.of("target/plinth")).results()
                .map(result -> dynamicTest(result.toString(), result::require));
    }
}
