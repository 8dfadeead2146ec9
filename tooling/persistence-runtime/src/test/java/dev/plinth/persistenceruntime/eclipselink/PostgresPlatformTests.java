package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Label;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.ShelfId;
import dev.plinth.persistenceruntime.depot.Size;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.eclipse.persistence.exceptions.ConversionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPlatformTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(Depot.TEMPLATE);

    private static final UUID VALUE = UUID.randomUUID();

    private final PostgresPlatform platform = new PostgresPlatform();

    @Test
    void leavesToTheMappingWhatBecomesARecord() {
        assertThat((Object) platform.convertObject(VALUE, (Class<?>) ShelfId.class))
                .isSameAs(VALUE);
    }

    @Test
    void makesARecordWhatItsComponentIs() {
        assertThat(platform.convertObject(new ShelfId(VALUE), UUID.class)).isSameAs(VALUE);
        assertThat(platform.convertObject(new Label("7"), Integer.class)).isEqualTo(7);
    }

    @Test
    void cannotMakeAColumnOfARecordWithSeveralComponents() {
        assertThatThrownBy(() -> platform.convertObject(new Size(1, 2), Integer.class))
                .isInstanceOf(ConversionException.class);
    }

    @Test
    void bindsARecordAsItsComponent() {
        var shelf = new Shelf("a", 1);
        try (var depot = new Depot(DATABASE)) {
            depot.write(() -> depot.shelves().add(shelf));

            var found = depot.read(() -> depot.database()
                    .unwrap(EntityManager.class)
                    .createNativeQuery("select label from shelf where id = ?")
                    .setParameter(1, shelf.id())
                    .getSingleResult());

            assertThat(found).isEqualTo("a");
        }
    }

    @Test
    void joinsAListToItsOwner() {
        var shelf = new Shelf("b", 3);
        try (var depot = new Depot(DATABASE)) {
            depot.write(() -> depot.shelves().add(shelf));
            depot.log().clear();

            var boxes = depot.read(() -> depot.database()
                    .unwrap(EntityManager.class)
                    .createQuery("select s from Shelf s join fetch s.boxes where s.id = :id", Shelf.class)
                    .setParameter("id", shelf.id())
                    .getSingleResult()
                    .boxes()
                    .size());

            assertThat(boxes).isEqualTo(3);
            assertThat(depot.log().executions()).isEqualTo(1);
        }
    }
}
