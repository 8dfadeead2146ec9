package dev.plinth.persistenceruntime.eclipselink;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.CommitManager;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Writes new aggregates of one type in the order in which they were added, and deletes those of one type in the order in
 * which they were removed, so that a row may refer to another one of its own table. EclipseLink has the first in the order
 * of a hash table, and the second in that of their keys.
 */
public final class WritesInOrder extends CommitManager {
    private final Map<Object, Integer> added = new IdentityHashMap<>();
    private final Map<Object, Integer> removed = new IdentityHashMap<>();

    private WritesInOrder(UnitOfWorkImpl unitOfWork) {
        super(unitOfWork);
    }

    /** What writes the changes of this unit of work from now on. */
    public static WritesInOrder of(UnitOfWorkImpl unitOfWork) {
        var writes = new WritesInOrder(unitOfWork);
        writes.setCommitOrder(unitOfWork.getParent().getCommitManager().getCommitOrder());
        unitOfWork.setCommitManager(writes);
        return writes;
    }

    /** Notes the place of a new aggregate. */
    public void add(Object aggregate) {
        added.put(aggregate, added.size());
    }

    /** Notes the place of an aggregate that goes. */
    public void remove(Object aggregate) {
        removed.put(aggregate, removed.size());
    }

    @Override
    protected void commitNewObjectsForClassWithChangeSet(UnitOfWorkChangeSet changes, Class<?> type) {
        var unordered = changes.getNewObjectChangeSets().get(type);
        if (unordered != null && unordered.size() > 1) {
            var ordered = new LinkedHashMap<ObjectChangeSet, ObjectChangeSet>();
            unordered.values().stream()
                    .sorted(comparingInt(this::place))
                    .forEach(change -> ordered.put(change, change));
            changes.getNewObjectChangeSets().put(type, ordered);
        }
        super.commitNewObjectsForClassWithChangeSet(changes, type);
    }

    private int place(ObjectChangeSet change) {
        return added.getOrDefault(change.getUnitOfWorkClone(), Integer.MAX_VALUE);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void deleteAllObjects(Class<?> type, List objects, AbstractSession session) {
        var ordered = new ArrayList<Object>(objects);
        ordered.removeIf(object -> object.getClass() != type);
        ordered.sort(comparingInt(object -> removed.getOrDefault(object, Integer.MAX_VALUE)));
        // One by one, since EclipseLink sorts a list once more.
        ordered.forEach(object -> super.deleteAllObjects(type, List.of(object), session));
    }
}
