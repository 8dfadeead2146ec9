package dev.plinth.shop.server.access;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the API can be asked to do.
 *
 * @param all the operations of all contexts
 */
public record Operations(List<Operation> all) {
    /** Copies the list. */
    public Operations {
        all = List.copyOf(all);
    }

    /** The operation that a request asks for, if it asks for one. */
    public Optional<Operation> find(String method, String path) {
        return all.stream()
                .filter(operation -> operation.endpoint().method().equals(method))
                .filter(operation -> fits(operation.endpoint().path().split("/"), path.split("/", -1)))
                .findFirst();
    }

    private static boolean fits(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].equals(path[i]) && !template[i].startsWith("{")) {
                return false;
            }
        }
        return true;
    }
}
