package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.util.Collection;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.DeferredChangeDetectionPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Sees at the end of a transaction which objects did not change, as most did not: each field still holds what it held, and
 * each list the same parts. Only the others are compared in the way of EclipseLink, which makes a change set for each object
 * and for each record in it before it looks.
 */
final class ChangeDetection extends DeferredChangeDetectionPolicy {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public boolean shouldCompareExistingObjectForChange(
            Object object, UnitOfWorkImpl unitOfWork, ClassDescriptor descriptor) {
        return unitOfWork.hasOptimisticReadLockObjects()
                || descriptor.getEventManager().hasAnyEventListeners()
                || !isUnchanged(object, unitOfWork.getBackupClone(object, descriptor), descriptor);
    }

    private static boolean isUnchanged(Object object, Object before, ClassDescriptor descriptor) {
        // By index, since this runs for each object of each transaction.
        var mappings = descriptor.getMappings();
        for (int i = 0; i < mappings.size(); i++) {
            if (!isUnchanged(object, before, mappings.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnchanged(Object object, Object before, DatabaseMapping mapping) {
        var value = mapping.getAttributeValueFromObject(object);
        if (mapping.isAbstractDirectMapping()
                || mapping instanceof AggregateObjectMapping part
                        && part.getReferenceClass().isRecord()) {
            return Objects.equals(value, mapping.getAttributeValueFromObject(before));
        }
        return mapping instanceof CollectionMapping list
                && value != null
                && (!list.getIndirectionPolicy().objectIsInstantiated(value)
                        || holdSame(value, mapping.getAttributeValueFromObject(before)));
    }

    private static boolean holdSame(Object parts, @Nullable Object before) {
        if (!(parts instanceof Collection<?> now)
                || !(before instanceof Collection<?> then)
                || now.size() != then.size()) {
            return false;
        }
        var others = then.iterator();
        for (var part : now) {
            if (part != others.next()) {
                return false;
            }
        }
        return true;
    }
}
