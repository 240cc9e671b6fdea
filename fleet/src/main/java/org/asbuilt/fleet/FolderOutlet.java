package org.asbuilt.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Lays each parcel into a folder under its name; it appears there whole, and one that is there already is left alone. */
final class FolderOutlet implements Sink<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final URI folder;

    FolderOutlet(URI folder) {
        this.folder = folder;
    }

    @Override
    public SinkWriter<Tuple2<String, byte[]>> createWriter(WriterInitContext context) {
        return new Writer(
                new Path(folder),
                context.getTaskInfo().getIndexOfThisSubtask() + "-"
                        + context.getTaskInfo().getAttemptNumber());
    }

    private record Writer(Path folder, String task) implements SinkWriter<Tuple2<String, byte[]>> {
        @Override
        public void write(Tuple2<String, byte[]> parcel, Context context) throws IOException {
            FileSystem storage = folder.getFileSystem();
            Path whole = new Path(folder, parcel.f0);
            if (storage.exists(whole)) {
                return;
            }
            storage.mkdirs(folder);
            Path part = new Path(folder, "." + parcel.f0 + "." + task + ".part");
            try (FSDataOutputStream stream = storage.create(part, FileSystem.WriteMode.OVERWRITE)) {
                ((OutputStream) stream).write(parcel.f1);
            }
            boolean isThere = storage.rename(part, whole) || storage.exists(whole);
            if (!isThere) {
                throw new IOException("the file could not be given its name: " + whole);
            }
        }

        @Override
        public void flush(boolean isEnd) {
            // Each is written at once.
        }

        @Override
        public void close() {
            // Nothing stays open.
        }
    }
}
