package dev.plinth.architecturerules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Twins that live in one house, since none puts a file where another does: building a house and reading it takes longer than
 * looking. One that changes classes of the house lives with its like, and not with one that is built upon those classes; one
 * of a rule that looks further than at one file lives with those of the same rule; one that changes the declaration lives
 * alone, and so does one whose title says so.
 */
record TwinBatch(List<Twin> twins, Map<String, String> files) {
    private static final Map<String, String> HOUSE = Twin.house();

    /** Two wrong arrows make a cycle; a pom that is wrong hides what it brings; one wrong mapping keeps queries from being read. */
    private static final Pattern LOOKING_FURTHER =
            Pattern.compile(".*-ARROWS|CONTEXT-FREE|NO-CYCLES|POM-.*|QUERIES-PARSE");

    /** All twins in as few houses as they fit in, first come, first served. */
    static List<TwinBatch> of(List<Twin> twins) {
        var batches = new ArrayList<TwinBatch>();
        for (var twin : twins) {
            batches.stream()
                    .filter(batch -> batch.hasRoomFor(twin))
                    .findFirst()
                    .orElseGet(() -> {
                        batches.add(new TwinBatch(new ArrayList<>(), new LinkedHashMap<>()));
                        return batches.get(batches.size() - 1);
                    })
                    .take(twin);
        }
        return batches;
    }

    /** A twin alone. */
    static TwinBatch of(Twin twin) {
        return new TwinBatch(List.of(twin), twin.files());
    }

    /** What is wrong in it: rule, element, place. */
    List<String> wrong() {
        return twins.stream()
                .flatMap(twin -> twin.wrong().stream().map(place -> twin.rule() + " " + place))
                .distinct()
                .toList();
    }

    private boolean hasRoomFor(Twin twin) {
        return !isAlone(twin)
                && !isAlone(twins.get(0))
                && twin.files().keySet().stream().noneMatch(files::containsKey)
                && twins.stream().allMatch(other -> livesWith(other, twin));
    }

    private static boolean livesWith(Twin one, Twin other) {
        return changesClasses(one) == changesClasses(other)
                && (one.rule().equals(other.rule()) || !looksFurther(one) && !looksFurther(other));
    }

    private static boolean isAlone(Twin twin) {
        return twin.files().containsKey("plinth.properties") || twin.title().startsWith("alone: ");
    }

    private static boolean changesClasses(Twin twin) {
        return twin.files().keySet().stream().anyMatch(path -> path.endsWith(".java") && HOUSE.containsKey(path));
    }

    private static boolean looksFurther(Twin twin) {
        return LOOKING_FURTHER.matcher(twin.rule()).matches();
    }

    private void take(Twin twin) {
        twins.add(twin);
        files.putAll(twin.files());
    }

    @Override
    public String toString() {
        return twins.size() == 1 ? twins.get(0).toString() : twins.get(0) + " and " + (twins.size() - 1) + " more";
    }
}
