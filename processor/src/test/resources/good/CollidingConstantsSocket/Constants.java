package example;

interface Constants {
  String HEAR = "a constant of a parent";
  String support = "another one";
}
