package dev.plinth.testkit.memory;

/** Which aggregate of which class is meant. */
record Key(Class<?> type, Object id) {
    @Override
    public String toString() {
        return type.getSimpleName() + " " + id;
    }
}
