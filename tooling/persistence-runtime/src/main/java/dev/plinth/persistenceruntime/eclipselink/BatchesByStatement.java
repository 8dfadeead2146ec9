package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.queries.ModifyQuery;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of many orders in one batch and those of their lines in the next. EclipseLink writes an order, its lines,
 * another order; and has one batch, which it sends as soon as the statement is a different one.
 *
 * <p>Only inserts wait in several batches, one for each statement, and are sent in the order in which their statements first
 * came, so that an order is there before its lines. A row that may refer to one that waits in a later batch has all batches
 * sent before it. When one batch is full, all are sent. Updates and deletes are sent after the inserts that came before
 * them, as EclipseLink orders them.
 *
 * <p>What may refer to what follows from the mapping: a part to the aggregate that it belongs to, an aggregate to those whose
 * identifiers it holds. So no aggregate may hold the key of a part of another that is new in the same transaction.
 */
public final class BatchesByStatement extends BatchWritingMechanism {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Made for the connection of each transaction, by {@link #setAccessor}. */
    private transient Map<String, Inserts> inserts = new LinkedHashMap<>();

    /** Updates and deletes. */
    private transient @Nullable Batch others;

    @Override
    public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
        super.setAccessor(accessor, session);
        inserts = new LinkedHashMap<>();
        others = null;
    }

    @Override
    public void appendCall(AbstractSession session, DatabaseCall call) {
        if (!call.hasParameters()) {
            executeBatchedStatements(session);
            databaseAccessor.basicExecuteCall(call, null, session, false);
        } else if (call.getSQLString().startsWith("INSERT ")) {
            sendOthers(session);
            append(session, call);
        } else {
            sendInserts(session);
            inserts.clear();
            if (others == null) {
                others = new Batch(databaseAccessor);
            }
            others.appendCall(session, call);
        }
    }

    private void append(AbstractSession session, DatabaseCall call) {
        var query = (ModifyQuery) call.getQuery();
        var batch = inserts.get(call.getSQLString());
        if (batch != null && waitsForLater(batch)) {
            sendInserts(session);
            inserts.remove(call.getSQLString());
            batch = null;
        }
        if (batch == null) {
            batch = new Inserts(new Batch(databaseAccessor), query.getDescriptor());
            inserts.put(call.getSQLString(), batch);
        }
        if (batch.rows.isFull() || query.forceBatchStatementExecution()) {
            sendInserts(session);
        }
        batch.rows.appendCall(session, call);
    }

    /** Whether a row of this batch may refer to one that waits in a batch that is sent after it. */
    private boolean waitsForLater(Inserts batch) {
        boolean later = false;
        for (var other : inserts.values()) {
            if (later && !other.rows.isEmpty() && batch.mayReferTo(other)) {
                return true;
            }
            later |= other == batch;
        }
        return false;
    }

    @Override
    public void executeBatchedStatements(AbstractSession session) {
        sendOthers(session);
        sendInserts(session);
        inserts.clear();
    }

    private void sendInserts(AbstractSession session) {
        for (var batch : inserts.values()) {
            batch.rows.executeBatchedStatements(session);
        }
    }

    private void sendOthers(AbstractSession session) {
        if (others != null) {
            others.executeBatchedStatements(session);
        }
    }

    @Override
    public void clear() {
        inserts.clear();
        others = null;
    }

    /** The rows of one statement, in the order in which they came. */
    private static final class Batch extends ParameterizedSQLBatchWritingMechanism {
        @Serial
        private static final long serialVersionUID = 1L;

        Batch(DatabaseAccessor accessor) {
            super(accessor);
        }

        boolean isEmpty() {
            return parameters.isEmpty();
        }

        boolean isFull() {
            return parameters.size() >= maxBatchSize;
        }
    }

    /** The new rows of a table that wait, and whose they are; of a table of mere values, no class is. */
    private static final class Inserts {
        private final Batch rows;
        private final @Nullable ClassDescriptor descriptor;
        private final Map<Inserts, Boolean> references = new HashMap<>();

        Inserts(Batch rows, @Nullable ClassDescriptor descriptor) {
            this.rows = rows;
            this.descriptor = descriptor;
        }

        boolean mayReferTo(Inserts other) {
            return references.computeIfAbsent(other, this::isMappedTo);
        }

        private boolean isMappedTo(Inserts other) {
            if (descriptor == null || other.descriptor == null) {
                return other.descriptor != null;
            }
            return descriptor.getConstraintDependencies().contains(other.descriptor.getJavaClass())
                    || other.descriptor.getMappings().stream()
                            .anyMatch(mapping -> mapping instanceof ForeignReferenceMapping reference
                                    && reference.getReferenceDescriptor() == descriptor);
        }
    }
}
