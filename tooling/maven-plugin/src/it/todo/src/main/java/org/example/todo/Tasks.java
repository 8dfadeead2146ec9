package org.example.todo;

import java.util.List;
import java.util.Optional;

/** Where tasks are kept. */
public interface Tasks {
    List<Task> all();

    Optional<Task> find(int number);

    void put(Task task);
}
