package dev.plinth.reports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a report is about.
 *
 * @param name as people call it
 * @param scope how much of it was looked at, for example {@code 412 classes}
 * @param root the folder from which locations name their files
 * @param declaration the file that says to what it was held, if one does; relative to the root
 * @param home the file that stands for what is in no file, since services refuse what is nowhere; relative to the root
 * @param facts what scripts are told besides: values that JSON knows, by name
 */
public record Subject(
        String name, String scope, Path root, Optional<String> declaration, String home, Map<String, Object> facts) {
    public Subject {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
