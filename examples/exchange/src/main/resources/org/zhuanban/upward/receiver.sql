-- The tables of cases on the platform of government services, by the public statements; what only the
-- platform itself fills in is left out.
CREATE TABLE up_pro_accept (
  row_guid VARCHAR(50) NOT NULL PRIMARY KEY,
  project_no VARCHAR(50) NOT NULL,
  project_name VARCHAR(1000),
  catalog_code VARCHAR(12) NOT NULL,
  task_code VARCHAR(36) NOT NULL,
  task_handle_item VARCHAR(50),
  task_name VARCHAR(1000) NOT NULL,
  task_version INT NOT NULL,
  applyer_name VARCHAR(100) NOT NULL,
  applyer_type VARCHAR(2) NOT NULL,
  applyer_page_type VARCHAR(70) NOT NULL,
  applyer_page_code VARCHAR(500) NOT NULL,
  apply_date TIMESTAMP NOT NULL,
  apply_type VARCHAR(2) NOT NULL,
  accept_date TIMESTAMP NOT NULL,
  accept_doc_no VARCHAR(50),
  promise_date TIMESTAMP,
  project_type VARCHAR(2) NOT NULL,
  org_code VARCHAR(64) NOT NULL,
  org_name VARCHAR(100) NOT NULL,
  data_source VARCHAR(3) NOT NULL,
  cd_operation VARCHAR(2) NOT NULL,
  cd_time TIMESTAMP NOT NULL,
  cd_batch VARCHAR(32) NOT NULL
);

CREATE TABLE up_pro_process (
  row_guid VARCHAR(50) NOT NULL PRIMARY KEY,
  project_no VARCHAR(50) NOT NULL,
  event_name VARCHAR(2) NOT NULL,
  process_name VARCHAR(1000) NOT NULL,
  event_start_time TIMESTAMP NOT NULL,
  event_end_time TIMESTAMP NOT NULL,
  handle_user_name VARCHAR(100) NOT NULL,
  handle_explain VARCHAR(2000) NOT NULL,
  data_source VARCHAR(3) NOT NULL,
  cd_operation VARCHAR(2) NOT NULL,
  cd_time TIMESTAMP NOT NULL,
  cd_batch VARCHAR(32) NOT NULL
);

CREATE TABLE up_pro_result (
  row_guid VARCHAR(50) NOT NULL PRIMARY KEY,
  project_no VARCHAR(50) NOT NULL,
  result_type VARCHAR(2) NOT NULL,
  result_date TIMESTAMP NOT NULL,
  result_cetr_name VARCHAR(256),
  result_cetr_no VARCHAR(2000),
  result_explain VARCHAR(2000),
  satisfaction VARCHAR(2),
  is_delivery_results VARCHAR(2) NOT NULL,
  data_source VARCHAR(3) NOT NULL,
  cd_operation VARCHAR(2) NOT NULL,
  cd_time TIMESTAMP NOT NULL,
  cd_batch VARCHAR(32) NOT NULL
);
