package org.example.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forgets everything; our tests use it. */
public class InMemoryTasks implements Tasks {
    private final List<Task> tasks = new ArrayList<>();

    @Override
    public List<Task> all() {
        return List.copyOf(tasks);
    }

    @Override
    public Optional<Task> find(int number) {
        return tasks.stream().filter(task -> task.getNumber() == number).findFirst();
    }

    @Override
    public void put(Task task) {
        tasks.add(task);
    }
}
