<?php
// For PHP's own server: files as they are, all else to WordPress.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($path !== '/' && file_exists($file)) return false;
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
