package org.beenthere.resources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files of services for tests: the same two services as the API gives them and as the tabular
/// package holds them.
final class Files {

  static final String JSON =
      """
      {"total_items": 2, "contents": [
        {"id": "s1", "name": "Pantry", "description": "<p>Food &amp; a chat</p>", "status": "active",
         "minimum_age": 16, "assured_date": "2026-10-01", "fees_description": "No cost",
         "organization": {"id": "o1", "name": "Table", "description": "A table"},
         "phones": [{"id": "p1", "number": "615 555 0150"}],
         "schedules": [{"id": "h1", "freq": "WEEKLY", "byday": "TU,TH", "opens_at": "10:00:00",
                        "closes_at": "14:00:00"}],
         "languages": [{"id": "l1", "name": "Spanish"}],
         "program": {"id": "g1", "name": "Food for all", "description": "Every day"},
         "contacts": [{"id": "c1", "name": "Bea", "title": "Cook"}],
         "required_documents": [{"id": "r1", "document": "None"}],
         "attributes": [{"id": "a1", "link_id": "s1", "link_entity": "service",
                         "taxonomy_term": {"id": "t1", "name": "Food Pantries", "code": "BD-1800"}}],
         "service_at_locations": [{"id": "at1", "location":
           {"id": "w1", "location_type": "physical", "name": "Hall", "latitude": 36.15,
            "longitude": -86.79, "addresses": [{"id": "d1", "address_1": "1 Street",
            "city": "Nashville", "state_province": "TN", "postal_code": "37203", "country": "US",
            "address_type": "physical"}]}}]},
        {"id": "s2", "name": "Advice line", "status": "inactive",
         "organization": {"id": "o1", "name": "Table", "description": "A table"},
         "attributes": [{"id": "a2", "link_id": "s2", "link_entity": "service",
                         "taxonomy_term": {"id": "t2", "name": "Legal Services", "code": "FT"}}]}
      ]}
      """;

  static byte[] json() {
    return JSON.getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("organizations.csv", "id,name,description\no1,Table,A table\n");
    tables.put(
        "services.csv",
        """
        id,organization_id,name,description,status,minimum_age,assured_date,fees_description,program_id
        s1,o1,Pantry,"<p>Food &amp; a chat</p>",active,16,2026-10-01,No cost,g1
        s2,o1,Advice line,,inactive,,,,
        """);
    tables.put("phones.csv", "id,service_id,number\np1,s1,615 555 0150\n");
    tables.put(
        "schedules.csv",
        "id,service_id,freq,byday,opens_at,closes_at\nh1,s1,WEEKLY,\"TU,TH\",10:00:00,14:00:00\n");
    tables.put("programs.csv", "id,name,description\ng1,Food for all,Every day\n");
    tables.put("contacts.csv", "id,service_id,name,title\nc1,s1,Bea,Cook\n");
    tables.put("required_documents.csv", "id,service_id,document\nr1,s1,None\n");
    tables.put("languages.csv", "id,service_id,name\nl1,s1,Spanish\n");
    tables.put(
        "attributes.csv",
        "id,link_id,link_entity,taxonomy_term_id\na1,s1,service,t1\na2,s2,service,t2\n");
    tables.put(
        "taxonomy_terms.csv", "id,name,code\nt1,Food Pantries,BD-1800\nt2,Legal Services,FT\n");
    tables.put(
        "locations.csv",
        "id,location_type,name,latitude,longitude\nw1,physical,Hall,36.15,-86.79\n");
    tables.put("service_at_location.csv", "id,service_id,location_id\nat1,s1,w1\n");
    tables.put(
        "addresses.csv",
        """
        id,location_id,address_1,city,state_province,postal_code,country,address_type
        d1,w1,1 Street,Nashville,TN,37203,US,physical
        """);
    return tables;
  }

  static byte[] zip(Map<String, String> tables) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry("package/" + table.getKey()));
        zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Files() {}
}
