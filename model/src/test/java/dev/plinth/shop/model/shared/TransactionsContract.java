package dev.plinth.shop.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.testkit.InParallel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every kind of transactions promises, seen through some repository of theirs. */
public abstract class TransactionsContract {
    /** The transactions, of an empty shop. */
    protected abstract Transactions transactions();

    /** Adds something under a name, in the transaction of the calling thread. */
    protected abstract void add(String name);

    /** Changes what has a name, in the transaction of the calling thread. */
    protected abstract void change(String name);

    /** How often what has a name was changed, if it is there. */
    protected abstract Optional<Long> version(String name);

    @Test
    void keepsWhatItsWorkHasDone() {
        var result = transactions().write(() -> {
            add("Ada");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(kept("Ada")).isTrue();
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    add("Ada");
                    throw new ArithmeticException();
                }));

        assertThat(kept("Ada")).isFalse();
    }

    @Test
    void keepsNoChangeOfWorkThatFails() {
        transactions().run(() -> add("Ada"));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    change("Ada");
                    throw new ArithmeticException();
                }));

        assertThat(transactions().read(() -> version("Ada"))).hasValue(1L);
    }

    @Test
    void countsEachTransactionThatChanges() {
        transactions().run(() -> add("Ada"));
        transactions().run(() -> change("Ada"));
        transactions().run(() -> change("Ada"));

        assertThat(transactions().read(() -> version("Ada"))).hasValue(3L);
    }

    @Test
    void countsNothingWhereNothingChanges() {
        transactions().run(() -> add("Ada"));

        transactions().run(() -> version("Ada"));

        assertThat(transactions().read(() -> version("Ada"))).hasValue(1L);
    }

    @Test
    void countsAChangeOnceItIsFlushed() {
        transactions().run(() -> add("Ada"));

        transactions().run(() -> {
            change("Ada");
            add("Grace");
            transactions().flush();
            transactions().flush();

            assertThat(version("Ada")).hasValue(2L);
            assertThat(version("Grace")).hasValue(1L);
        });

        assertThat(transactions().read(() -> version("Ada"))).hasValue(2L);
        assertThat(transactions().read(() -> version("Grace"))).hasValue(1L);
    }

    @Test
    void countsWhatChangesAfterItWasFlushed() {
        transactions().run(() -> {
            add("Ada");
            transactions().flush();
            change("Ada");
        });

        assertThat(transactions().read(() -> version("Ada"))).hasValue(2L);
    }

    @Test
    void keepsNothingThatWasFlushedByWorkThatFails() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    add("Ada");
                    transactions().flush();
                    throw new ArithmeticException();
                }));

        assertThat(kept("Ada")).isFalse();
    }

    @Test
    void countsAChangeBeforeTheWorkAroundItEnds() {
        transactions().run(() -> add("Ada"));

        var counted = transactions().write(() -> {
            transactions().change(() -> {
                change("Ada");
                return "done";
            });
            return version("Ada");
        });

        assertThat(counted).hasValue(2L);
        assertThat(transactions().read(() -> version("Ada"))).hasValue(2L);
    }

    @Test
    void flushesInsideATransactionOnly() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions().flush())
                .withMessageContaining("inside a transaction");
    }

    @Test
    void showsItsWorkWhatItHasDone() {
        var seen = transactions().write(() -> {
            add("Ada");
            return version("Ada").isPresent();
        });

        assertThat(seen).isTrue();
    }

    @Test
    void hidesWhatIsNotKeptYet() {
        transactions().run(() -> {
            add("Ada");

            InParallel.elsewhere(() -> assertThat(kept("Ada")).isFalse());
        });
    }

    @Test
    void joinsWorkInsideWork() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    transactions().run(() -> add("Ada"));
                    throw new ArithmeticException();
                }));

        assertThat(kept("Ada")).isFalse();
    }

    @Test
    void keepsNothingOfWorkInWhichInnerWorkFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    add("Ada");
                    assertThatExceptionOfType(ArithmeticException.class)
                            .isThrownBy(() -> transactions().run(() -> {
                                add("Grace");
                                throw new ArithmeticException();
                            }));
                }))
                .withMessage("work went on after a part of it had failed; nothing of it is kept")
                .withCauseInstanceOf(ArithmeticException.class);

        assertThat(kept("Ada")).isFalse();
        assertThat(kept("Grace")).isFalse();
    }

    @Test
    void keepsWorkInWhichReadingFailed() {
        transactions().run(() -> {
            add("Ada");
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> transactions().read(() -> {
                        throw new ArithmeticException();
                    }));
        });

        assertThat(kept("Ada")).isTrue();
    }

    @Test
    void joinsReadingInsideWork() {
        var seen = transactions().write(() -> {
            add("Ada");
            return transactions().read(() -> version("Ada").isPresent());
        });

        assertThat(seen).isTrue();
    }

    @Test
    void joinsWorkOnBehalfOfSomebody() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> transactions().run(() -> {
                    transactions().as("grace").run(() -> add("Ada"));
                    throw new ArithmeticException();
                }));

        assertThat(kept("Ada")).isFalse();
    }

    @Test
    void refusesToChangeInsideReading() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions().read(() -> transactions().write(() -> "never")))
                .withMessage("work that may change rows cannot join a read-only transaction");
    }

    @Test
    void refusesToKeepWhatReadingChanged() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> transactions().read(() -> {
                    add("Ada");
                    return "never";
                }))
                .withMessageContaining("read-only transaction");

        assertThat(kept("Ada")).isFalse();
    }

    @Test
    void letsWorkBeginAfterReading() {
        transactions().read(() -> version("Ada"));

        transactions().run(() -> add("Ada"));

        assertThat(kept("Ada")).isTrue();
    }

    @Test
    void refusesRepositoriesOutside() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> add("Ada"))
                .withMessageContaining("inside a transaction");
    }

    @Test
    void refusesAChangeOfWhatAnotherHasChanged() {
        transactions().run(() -> add("Ada"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> transactions().run(() -> {
                    version("Ada");
                    InParallel.elsewhere(() -> transactions().run(() -> change("Ada")));
                    change("Ada");
                }))
                .withMessageContaining("changed by another transaction");

        assertThat(transactions().read(() -> version("Ada"))).hasValue(2L);
    }

    @Test
    void readsOneSnapshot() {
        transactions().run(() -> {
            add("Ada");
            add("Grace");
        });

        var seen = transactions().read(() -> {
            var before = version("Ada");
            InParallel.elsewhere(() -> transactions().run(() -> change("Ada")));
            InParallel.elsewhere(() -> transactions().run(() -> change("Grace")));
            return List.of(before, version("Ada"), version("Grace"));
        });

        assertThat(seen).containsOnly(Optional.of(1L));
    }

    private boolean kept(String name) {
        return transactions().read(() -> version(name).isPresent());
    }
}
