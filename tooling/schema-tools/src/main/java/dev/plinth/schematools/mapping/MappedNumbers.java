package dev.plinth.schematools.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sequencing.DefaultSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;

/**
 * Where generated keys come from, other than from the column itself.
 *
 * @param sequences of the database
 * @param tables that hold the last number given
 */
record MappedNumbers(List<MappedSequence> sequences, List<MappedTable> tables) {
    /** What EclipseLink calls those that a mapping does not name. */
    private static final Set<String> UNNAMED = Set.of("SEQ_GEN", "SEQ_GEN_SEQUENCE");

    static MappedNumbers of(AbstractSession session, Naming naming) {
        var sequences = new TreeMap<String, MappedSequence>();
        var tables = new TreeMap<String, MappedTable>();
        for (var descriptor : session.getProject().getOrderedDescriptors()) {
            if (descriptor.usesSequenceNumbers()) {
                add(descriptor, naming, sequences, tables);
            }
        }
        return new MappedNumbers(List.copyOf(sequences.values()), List.copyOf(tables.values()));
    }

    private static void add(
            ClassDescriptor descriptor,
            Naming naming,
            Map<String, MappedSequence> sequences,
            Map<String, MappedTable> tables) {
        var origin = Objects.requireNonNullElse(
                descriptor.getAlias(), descriptor.getJavaClass().getSimpleName());
        var sequence = chosen(descriptor.getSequence());
        if (naming == Naming.SPRING && UNNAMED.contains(descriptor.getSequenceNumberName())) {
            var name = SpringNames.sequenceOf(descriptor);
            sequences.putIfAbsent(name, new MappedSequence(name, SpringNames.USUAL_INCREMENT, origin));
        } else if (sequence instanceof TableSequence counted) {
            tables.putIfAbsent(counted.getQualifiedTableName(), table(counted, origin));
        } else if (sequence.isNative() && !sequence.shouldAcquireValueAfterInsert()) {
            var name = sequence.getQualified(sequence.getName());
            sequences.putIfAbsent(name, new MappedSequence(name, sequence.getPreallocationSize(), origin));
        }
    }

    private static Sequence chosen(Sequence sequence) {
        return sequence instanceof DefaultSequence named ? named.getDefaultSequence() : sequence;
    }

    /** A row for each key, by its name; somebody has to put it there. */
    private static MappedTable table(TableSequence counted, String origin) {
        var name = counted.getNameFieldName();
        return new MappedTable(
                counted.getQualifiedTableName(),
                List.of(
                        column(name, String.class, true, origin),
                        column(counted.getCounterFieldName(), Long.class, false, origin)),
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                origin,
                "");
    }

    private static MappedColumn column(String name, Class<?> type, boolean key, String origin) {
        return new MappedColumn(name, type, false, "", 0, 0, 0, !key, key, false, false, !key, origin);
    }
}
