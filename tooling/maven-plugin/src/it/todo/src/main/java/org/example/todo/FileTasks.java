package org.example.todo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Keeps tasks in a text file, one in each line. */
public class FileTasks implements Tasks {
    private static final Logger LOG = Logger.getLogger("todo");
    private static int opened;

    private final Path file;
    private final List<Task> tasks = new ArrayList<>();

    public FileTasks(Path file) {
        this.file = file;
        opened++;
        if (Files.exists(file)) {
            read();
        }
    }

    public static int opened() {
        return opened;
    }

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
        tasks.removeIf(other -> other.getNumber() == task.getNumber());
        tasks.add(task);
        write();
    }

    private void read() {
        try {
            for (var line : Files.readAllLines(file)) {
                tasks.add(new Task(tasks.size() + 1, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Files.write(file, tasks.stream().map(Task::getTitle).toList());
            LOG.fine("written");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
