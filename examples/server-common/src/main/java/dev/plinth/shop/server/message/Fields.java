package dev.plinth.shop.server.message;

import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Values of the model made of the fields of a message; what the model refuses is told with the place of the field. */
public final class Fields {
    private Fields() {}

    /**
     * The value that stands at a place of the message.
     *
     * @throws RefusedRequest if the model refuses it, naming the place
     */
    public static <T> T at(String path, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.invalid(path, String.valueOf(e.getMessage()));
        }
    }

    /** The same for each element of a list, whose place is its position in it. */
    public static <F, T> List<T> each(String path, List<F> fields, Function<F, T> value) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> at(path + "[" + i + "]", () -> value.apply(fields.get(i))))
                .toList();
    }
}
