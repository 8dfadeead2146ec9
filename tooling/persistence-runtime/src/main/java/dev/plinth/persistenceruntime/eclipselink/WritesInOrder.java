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
 * Writes new aggregates of one type in the order in which they were added, so that a row may refer to one of its own table
 * that was added before; and deletes those of one type in the order in which they were removed. EclipseLink has both in the
 * order of a hash table, which is another one every time.
 */
public final class WritesInOrder extends CommitManager {
    private final Map<Object, Integer> places = new IdentityHashMap<>();

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

    /** Notes the place of an aggregate that is added or removed. */
    public void note(Object aggregate) {
        places.put(aggregate, places.size());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void deleteAllObjects(Class<?> type, List objects, AbstractSession session) {
        var ordered = new ArrayList<Object>(objects);
        ordered.sort(comparingInt(this::place));
        super.deleteAllObjects(type, ordered, session);
    }

    @Override
    protected void commitNewObjectsForClassWithChangeSet(UnitOfWorkChangeSet changes, Class<?> type) {
        var unordered = changes.getNewObjectChangeSets().get(type);
        if (unordered != null && unordered.size() > 1) {
            var ordered = new LinkedHashMap<ObjectChangeSet, ObjectChangeSet>();
            unordered.values().stream()
                    .sorted(comparingInt(change -> place(change.getUnitOfWorkClone())))
                    .forEach(change -> ordered.put(change, change));
            changes.getNewObjectChangeSets().put(type, ordered);
        }
        super.commitNewObjectsForClassWithChangeSet(changes, type);
    }

    private int place(Object aggregate) {
        return places.getOrDefault(aggregate, Integer.MAX_VALUE);
    }
}
