package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import org.eclipse.persistence.descriptors.copying.AbstractCopyPolicy;
import org.eclipse.persistence.sessions.Session;

/**
 * A record is its own copy, since nothing can change it. EclipseLink would make another by reflection for each record of
 * each object that it reads, to compare with later.
 */
final class SameRecord extends AbstractCopyPolicy {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public Object buildClone(Object object, Session session) {
        return object;
    }

    /** No: so that EclipseLink does not fill it. */
    @Override
    public boolean buildsNewInstance() {
        return false;
    }
}
