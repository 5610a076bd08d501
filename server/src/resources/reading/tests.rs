mod shared_data;
