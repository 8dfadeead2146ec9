package org.example.todo;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;

/** Something to do. */
public class Task {
    private final int number;
    private String title;
    private boolean done;
    private LocalDate due;
    private Date createdAt = new Date();

    public Task(int number, String title) {
        this.number = number;
        this.title = Objects.requireNonNull(title);
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isDone() {
        return done;
    }

    public void finish() {
        done = true;
    }

    public LocalDate getDue() {
        return due;
    }

    public void postpone(LocalDate day) {
        due = day;
    }

    public Date getCreatedAt() {
        return createdAt;
    }
}
