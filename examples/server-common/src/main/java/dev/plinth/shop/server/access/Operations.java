package dev.plinth.shop.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The operation that a request asks for, if it asks for one; the head alone of an answer is part of it. */
    public Optional<Operation> find(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return at(path).filter(operation -> operation.endpoint().method().equals(asked))
                .findFirst();
    }

    /** The methods of a path; empty if the API does not have the path. */
    public Set<String> methods(String path) {
        return at(path).map(operation -> operation.endpoint().method()).collect(Collectors.toSet());
    }

    private Stream<Operation> at(String path) {
        return all.stream().filter(operation -> fits(operation.endpoint().path().split("/"), path.split("/", -1)));
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
