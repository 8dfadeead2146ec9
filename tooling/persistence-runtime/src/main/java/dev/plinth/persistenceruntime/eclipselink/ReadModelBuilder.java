package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.InheritancePolicy;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.queries.JoinedAttributeManager;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.ObjectBuildingQuery;
import org.jspecify.annotations.Nullable;

/** Makes a read model of a row and forgets it: no map of what was read, with a lock for each object, and no copy. */
final class ReadModelBuilder extends ObjectBuilder {
    @Serial
    private static final long serialVersionUID = 1L;

    private volatile boolean view;

    ReadModelBuilder(ClassDescriptor descriptor) {
        super(descriptor);
    }

    /** Until it is said to be of a view, it makes what EclipseLink watches for changes. */
    void ofView(boolean is) {
        view = is;
    }

    @Override
    public Object buildObject(
            ObjectBuildingQuery query,
            AbstractRecord row,
            @Nullable JoinedAttributeManager joins,
            AbstractSession session,
            ClassDescriptor type,
            @Nullable InheritancePolicy inheritance,
            boolean isUnitOfWork,
            boolean cacheResults,
            boolean wrap) {
        if (!view) {
            return super.buildObject(query, row, joins, session, type, inheritance, isUnitOfWork, cacheResults, wrap);
        }
        var model = buildNewInstance();
        buildAttributesIntoObject(model, null, row, query, joins, query.getExecutionFetchGroup(type), false, session);
        return model;
    }
}
