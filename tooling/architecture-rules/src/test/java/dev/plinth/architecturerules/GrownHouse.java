package dev.plinth.architecturerules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What makes the house larger: its cart, again and again under other names, in contexts of 25. */
final class GrownHouse {
    private static final int CARTS_OF_A_CONTEXT = 25;
    private static final String DECLARATION = "plinth.properties";

    private GrownHouse() {}

    /** Files to put into the house, and into those of its files that list contexts; with about so many classes in all. */
    static Map<String, String> files(int classes) {
        var house = Twin.house();
        var files = new LinkedHashMap<String, String>();
        int number = 0;
        for (long grown = classes(house); grown < classes; grown = classes(house) + classes(files)) {
            int context = number / CARTS_OF_A_CONTEXT;
            for (var file : house.entrySet()) {
                var path = renamed(file.getKey(), context, number);
                if (!path.equals(file.getKey())) {
                    files.put(path, renamed(file.getValue(), context, number));
                }
            }
            number++;
        }
        files.put(DECLARATION, house.get(DECLARATION) + declared(1 + (number - 1) / CARTS_OF_A_CONTEXT));
        return files;
    }

    private static String declared(int contexts) {
        return IntStream.range(0, contexts)
                .mapToObj("context.ctx%1$d.team = @house/cart%ncontext.ctx%1$d.may-use = shared, stock%n"::formatted)
                .collect(Collectors.joining());
    }

    private static String renamed(String text, int context, int number) {
        return text.replaceAll("([./])cart\\b(?!\\.xml)", "$1ctx" + context)
                .replaceAll("Cart", "Cart" + number + "x")
                .replaceAll("\\b(Item|Tags)\\b", "$1" + number)
                .replaceAll("\\bcart(?=_|\\b)", "cart" + number);
    }

    private static long classes(Map<String, String> files) {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".java") && !path.endsWith("package-info.java"))
                .count();
    }
}
