package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Label;
import dev.plinth.persistenceruntime.depot.Pieces;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.Size;
import dev.plinth.persistenceruntime.depot.Stock;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.stream.IntStream;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordBuilderTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(Depot.TEMPLATE);

    private final Shelf shelf = new Shelf("a", 1);
    private Depot depot;

    @BeforeEach
    void open() {
        depot = new Depot(DATABASE);
        depot.run("truncate shelf, pallet, box");
        depot.write(() -> depot.shelves().add(shelf));
    }

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void readsRecordsAndRecordsWithinThem() {
        depot.read(() -> {
            var found = depot.shelves().get(shelf.id());

            assertThat(found.label()).isEqualTo(new Label("a"));
            assertThat(found.size()).isNull();
            assertThat(found.boxes().get(0).stock()).isEqualTo(new Stock(new Pieces(1), "nails"));
            return true;
        });
    }

    @Test
    void writesARecordThatWasNull() {
        depot.write(() -> depot.shelves().get(shelf.id()).measure(new Size(80, 200)));

        var size = depot.read(() -> depot.shelves().get(shelf.id()).size());
        assertThat(size).isEqualTo(new Size(80, 200));
    }

    @Test
    void namesTheRecordThatRefusesWhatIsInItsColumns() {
        depot.run("update shelf set label = ''");

        assertThatThrownBy(() -> depot.read(() -> depot.shelves().get(shelf.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Label refuses what its columns hold: a label says something")
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesRecordsOnManyThreads() {
        var labels = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> depot.read(() -> depot.shelves().get(shelf.id()).label()))
                .distinct()
                .toList();

        assertThat(labels).containsExactly(new Label("a"));
    }

    /** Otherwise EclipseLink looks the constructor up for each record, and copies each to compare with it. */
    @Test
    void isWhereEveryRecordIsMade() {
        depot.read(() -> {
            var session = depot.database().unwrap(EntityManager.class).unwrap(Session.class);
            var embedded = session.getDescriptors().values().stream()
                    .filter(descriptor -> !descriptor.isAggregateDescriptor())
                    .flatMap(descriptor -> descriptor.getMappings().stream())
                    .filter(AggregateObjectMapping.class::isInstance)
                    .toList();

            assertThat(embedded).hasSizeGreaterThan(3).allSatisfy(mapping -> {
                assertThat(mapping.getReferenceDescriptor().getObjectBuilder()).isInstanceOf(RecordBuilder.class);
                assertThat(mapping.getReferenceDescriptor().getCopyPolicy()).isInstanceOf(SameRecord.class);
            });
            return true;
        });
    }
}
