package dev.plinth.architecture.wrong.examples;

import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Wrong: speaks to the database itself, without naming what it speaks with. */
public record SqlExample(DataSource connections) implements Callable<String> {
    @Override
    public String call() throws Exception {
        return connections.getConnection().getCatalog();
    }
}
