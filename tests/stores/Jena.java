// java -cp … Jena.java FOLDER
//
// Apache Jena's storage (TDB2 in FOLDER), query engine, update engine and SHACL, which are those
// of Fuseki, behind the addresses of a Fuseki dataset on loopback: DATASET/data (graph store
// protocol), /update, /sparql; and /shacl, which takes shapes and answers how many violations
// there are.  Fuseki's own server is not to be had from Debian or npm; this is none of its code.
// Prints its port, and ends with its standard input.
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.*;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.*;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.update.UpdateAction;

public class Jena {
    static Dataset data;

    public static void main(String[] arguments) throws Exception {
        data = TDB2Factory.connectDataset(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", Jena::serve);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
        while (System.in.read() >= 0) continue;
        System.exit(0);
    }

    static void serve(HttpExchange exchange) {
        int status = 200;
        byte[] answer;
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/data")) answer = store(exchange, body);
            else if (path.endsWith("/update")) answer = update(text(body));
            else if (path.endsWith("/sparql")) answer = ask(text(body));
            else if (path.endsWith("/shacl")) answer = validate(body);
            else throw new IllegalArgumentException("nothing is here");
        } catch (Exception failure) {
            status = 400;
            answer = String.valueOf(failure.getMessage()).getBytes(StandardCharsets.UTF_8);
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) exchange.getResponseBody().write(answer);
        } catch (java.io.IOException gone) {
            System.err.println(gone);
        }
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    static Lang language(String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceAll(";.*", "").trim());
        if (lang == null) throw new IllegalArgumentException("no such type: " + type);
        return lang;
    }

    static Model read(byte[] body, String type) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(body), language(type));
        return model;
    }

    // Without a graph, statements with theirs are added to the dataset: so does Fuseki.
    static byte[] store(HttpExchange exchange, byte[] body) {
        String query = exchange.getRequestURI().getRawQuery(), method = exchange.getRequestMethod();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (query == null && method.equals("POST")) {
            Dataset given = DatasetFactory.createTxnMem();
            Txn.executeWrite(given, () -> RDFDataMgr.read(given, new ByteArrayInputStream(body), language(type)));
            Txn.executeRead(given, () -> Txn.executeWrite(data, () -> given.asDatasetGraph().find().forEachRemaining(data.asDatasetGraph()::add)));
            return new byte[0];
        }
        String graph = query != null && query.startsWith("graph=") ? URLDecoder.decode(query.substring(6), StandardCharsets.UTF_8) : null;
        if (graph == null && !"default".equals(query)) throw new IllegalArgumentException("neither graph nor default: " + query);
        Model given = method.equals("DELETE") ? null : read(body, type);
        Txn.executeWrite(data, () -> {
            Model model = graph == null ? data.getDefaultModel() : data.getNamedModel(graph);
            if (!method.equals("POST")) model.removeAll();
            if (given != null) model.add(given);
        });
        return new byte[0];
    }

    static byte[] update(String text) {
        Txn.executeWrite(data, () -> UpdateAction.parseExecute(text, data));
        return new byte[0];
    }

    static byte[] ask(String text) {
        Query query = QueryFactory.create(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Txn.executeRead(data, () -> {
            try (QueryExecution asked = QueryExecutionFactory.create(query, data)) {
                if (query.isConstructType()) RDFDataMgr.write(out, asked.execConstruct(), Lang.NTRIPLES);
                else ResultSetFormatter.outputAsCSV(out, asked.execSelect());
            }
        });
        return out.toByteArray();
    }

    static byte[] validate(byte[] body) {
        Shapes shapes = Shapes.parse(read(body, "text/turtle").getGraph());
        return Txn.calculateRead(data, () -> {
            Graph graph = data.getDefaultModel().getGraph();
            int count = ShaclValidator.get().validate(shapes, graph).getEntries().size();
            return (count + " violations\n").getBytes(StandardCharsets.UTF_8);
        });
    }
}
