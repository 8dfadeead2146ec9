package dev.plinth.persistenceruntime.eclipselink;

import static java.util.Comparator.comparingInt;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.persistence.internal.sessions.CommitManager;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Writes new aggregates of one type in the order in which they were added, so that a row may refer to one of its own table
 * that was added before. EclipseLink has them in the order of a hash table.
 */
public final class InsertsInOrder extends CommitManager {
    private final Map<Object, Integer> places = new IdentityHashMap<>();

    private InsertsInOrder(UnitOfWorkImpl unitOfWork) {
        super(unitOfWork);
    }

    /** What writes the changes of this unit of work from now on. */
    public static InsertsInOrder of(UnitOfWorkImpl unitOfWork) {
        var inserts = new InsertsInOrder(unitOfWork);
        inserts.setCommitOrder(unitOfWork.getParent().getCommitManager().getCommitOrder());
        unitOfWork.setCommitManager(inserts);
        return inserts;
    }

    /** Notes the place of a new aggregate. */
    public void add(Object aggregate) {
        places.put(aggregate, places.size());
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
        return places.getOrDefault(change.getUnitOfWorkClone(), Integer.MAX_VALUE);
    }
}
