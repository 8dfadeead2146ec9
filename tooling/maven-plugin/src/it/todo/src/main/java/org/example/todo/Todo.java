package org.example.todo;

import java.nio.file.Path;
import java.time.LocalDate;

/** The command line. */
public final class Todo {
    private final Tasks tasks;

    Todo(Tasks tasks) {
        this.tasks = tasks;
    }

    public static void main(String[] args) {
        var todo = new Todo(new FileTasks(Path.of(args.length > 0 ? args[0] : Settings.FILE)));
        todo.add(String.join(" ", args));
    }

    void add(String title) {
        var task = new Task(tasks.all().size() + 1, title);
        task.postpone(LocalDate.now().plusDays(1));
        tasks.put(task);
    }

    /** Named like the old class of the JDK, and has nothing to do with it. */
    record Date(LocalDate day) {}
}
