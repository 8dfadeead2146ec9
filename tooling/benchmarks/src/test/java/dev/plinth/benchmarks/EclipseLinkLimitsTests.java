package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.plinth.benchmarks.domain.Ids;
import java.lang.management.ManagementFactory;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why some goals are missed, without the runtime. A test that turns red says that EclipseLink became better. */
@Tag("benchmark")
class EclipseLinkLimitsTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int OBJECTS = 10_000;

    /** For each object that a transaction reads or writes: an order with three lines is four. */
    @Test
    void keepsALockForEachObjectOfATransaction() {
        var keys = new CacheKey[OBJECTS];
        var id = new CacheId(new Object[] {Ids.next()});

        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < OBJECTS; i++) {
            keys[i] = new CacheKey(id, null, null, 0, true);
        }
        long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / OBJECTS;

        assertThat(keys[OBJECTS - 1].getKey()).isEqualTo(id);
        assertThat(bytes).as("bytes of a key").isBetween(300L, 600L);
    }
}
