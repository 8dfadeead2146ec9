package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatasourceCall;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.ExpressionQueryMechanism;
import org.eclipse.persistence.queries.InsertObjectQuery;

/**
 * Writes the text of an insert once for each set of columns. EclipseLink writes it anew for each part of each aggregate,
 * since the key of the aggregate comes in addition to the columns of the part.
 */
final class PreparedInsert extends InsertObjectQuery {
    @Serial
    private static final long serialVersionUID = 1L;

    private PreparedInsert() {
        setQueryMechanism(new Texts(this));
    }

    /** Has the objects of a class inserted so. */
    static void install(ClassDescriptor descriptor) {
        if (!descriptor.isAggregateDescriptor() && descriptor.getTables().size() == 1) {
            descriptor.getQueryManager().setInsertQuery(new PreparedInsert());
        }
    }

    private static final class Texts extends ExpressionQueryMechanism {
        @Serial
        private static final long serialVersionUID = 1L;

        /** Shared by the copies that EclipseLink makes for each insert. */
        private final transient Map<List<DatabaseField>, DatasourceCall> calls = new ConcurrentHashMap<>();

        Texts(PreparedInsert query) {
            super(query);
        }

        @Override
        public void prepareInsertObject() {
            var row = getModifyRow();
            if (row == null) {
                return;
            }
            call = calls.get(row.getFields());
            if (call == null) {
                super.prepareInsertObject();
                var shared = call.clone();
                // Or it would keep the last object that was written.
                shared.setQuery(null);
                calls.put(List.copyOf(row.getFields()), shared);
            }
        }
    }
}
